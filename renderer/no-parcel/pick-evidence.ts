const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

/** Asks for one file of evidence; null when the person closed the dialog. */
export function pickEvidence(page: Document): Promise<File | null> {
  page.querySelector('input[data-evidence-file]')?.remove();
  const input = page.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED;
  input.hidden = true;
  input.dataset['evidenceFile'] = '';
  page.body.append(input);
  return new Promise((resolve) => {
    const settle = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => settle(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => settle(null));
    input.click();
  });
}
