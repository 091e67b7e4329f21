/** Pictures that can be made into photographs; for evidence a PDF will do as well. */
export const PICTURES = 'image/jpeg,image/png,image/webp';
export const EVIDENCE = `${PICTURES},application/pdf`;

/**
 * Asks for one file with the system's dialog; null when the person closed it. The input stands in the page while it is
 * open, so that a test and an assistive program can use it too. Needs a key or a press just before.
 */
export function pickFile(page: Document, accept = PICTURES): Promise<File | null> {
  page.querySelector('input[data-picked-file]')?.remove();
  const input = page.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  input.dataset['pickedFile'] = '';
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
