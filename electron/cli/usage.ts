export const USAGE = `Usage: npm run cli -- COMMAND [--data DIR]
  import --returns FILE | --catalogue FILE | --shipments FILE [--preview]
                                                         take a CSV; refused rows go to a file
  log export --to DIR [--since YYYY-MM-DD | --since EARLIER-EXPORT] [--without-personal]
                                                         write the record, with photographs, into a new folder
  log import --from DIR [--restore]                      take in another station's record; twice is like once
  log status                                             how far each station of the site is known here
  backup create [--to DIR]                               make a backup now, checked; DIR is there already
  backup list [--from DIR]                               what can be restored, newest first
  backup verify --from BACKUP                            read a backup whole
  restore --from BACKUP --data DIR [--replace]           put a backup into an empty data folder; with --replace what is
                                                         there is moved aside and kept
  verify [--checkpoints FILE]                            check chains, views and photographs, also against signed heads
                                                         that the back office has kept
  rebuild                                                fold all views again from the record
  decode-scale --protocol ID|auto [--unit U] [--hex]     read a scale's bytes, or hex frames one a line, from standard
                                                         input; each frame gives a line of JSON
  identify CODE [--aim ID]                               what a code may be, likeliest first
  health                                                 what works and what waits
  detect-scale --port PATH [--probe]                     find out which scale hangs on a port; only with --probe is
                                                         anything sent
  solve-gap                                              say what explains a weight: a problem as JSON on standard
                                                         input, masses in mg
  decode-image FILE                                      read the codes of a PNG or JPEG as the camera reads them
Answers are JSON. A running bench is asked; else the data folder is opened directly.`;

/** The line cannot be read: the message says which word or option is wrong or missing. Goes with the usage. */
export class WrongCommandLine extends RangeError {
  constructor(message: string) {
    super(message);
    this.name = 'WrongCommandLine';
  }
}
