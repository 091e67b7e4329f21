const MOST_BYTES = 1024 * 1024;

/** Asks for a list in a file; null when the person closed the dialog or the file is no list (larger than 1 MB). */
export function pickTextFile(page: Document): Promise<string | null> {
  page.querySelector('input[data-list-file]')?.remove();
  const input = page.createElement('input');
  input.type = 'file';
  input.accept = '.csv,.txt,text/csv,text/plain';
  input.hidden = true;
  input.dataset['listFile'] = '';
  page.body.append(input);
  return new Promise((resolve) => {
    const settle = async (file: File | undefined): Promise<void> => {
      input.remove();
      resolve(file === undefined || file.size > MOST_BYTES ? null : await file.text());
    };
    input.addEventListener('change', () => void settle(input.files?.[0]));
    input.addEventListener('cancel', () => void settle(undefined));
    input.click();
  });
}
