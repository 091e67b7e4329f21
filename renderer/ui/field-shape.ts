/** What every form field shares, so that label, box, hint and error stand on the same lines. */
export const FIELD = 'group flex min-w-0 flex-col gap-1';
export const FIELD_LABEL = 'text-small font-semibold text-soft';
export const FIELD_BOX =
  'min-h-target-2 w-full min-w-0 rounded-control border-2 border-control bg-surface px-3 text-start text-body text-ink ' +
  'disabled:border-line disabled:bg-sunken disabled:text-muted data-invalid:border-stop ' +
  'group-data-readonly:border-line group-data-readonly:bg-sunken';
export const FIELD_HINT = 'text-small text-muted';
export const FIELD_ERROR = 'text-small font-semibold text-stop-text';
