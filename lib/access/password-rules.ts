const shortestPassword = 15;
export const longestPassword = 256;

/** Words that an attacker who knows the campaign tries first, beside everybody's; without accents, lower case. */
const guessable = [
  "administrator",
  "adminadmin",
  "admin",
  "password",
  "passwort",
  "passphrase",
  "parol",
  "welcome",
  "letmein",
  "iloveyou",
  "changeme",
  "secret",
  "qwerty",
  "1234567890",
  "crimeantatar",
  "crimean",
  "crimea",
  "tatar",
  "qirimtatar",
  "qirimli",
  "qirim",
  "kirim",
  "krym",
  "mejlis",
  "medzhlis",
  "qurultay",
  "kurultai",
  "surgunlik",
  "surgun",
  "deportation",
  "genocide",
  "recognition",
  "tracker",
  "campaign",
  "ukraine",
  "ukraina",
  "slava",
  "crtc",
  "1944",
  "2014",
  "пароль",
  "крим",
  "крым",
  "татар",
  "сургунлик",
  "сюргунлик",
  "депортація",
  "геноцид",
  "меджліс",
  "україна",
  "слава",
];

/** Rows of the keyboard and of the alphabet: four or more letters in their order are no secret. */
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "йцукенгшщзхї",
  "фівапролджє",
  "ячсмитьбю",
  "01234567890",
  "09876543210",
];

/** One form for one password: what looks the same is typed the same on every keyboard. */
export const normalPassword = (typed: string): string => typed.normalize("NFC");

/**
 * What is wrong with a new password, as a key of the `refusals` catalogue; null when nothing is. Whoever sets a
 * password, and wherever: in a form, at the command line, by a setting, it goes by this.
 */
export function passwordProblem(typed: string): string | null {
  if (typed === "") return "required";
  if (normalPassword(typed).length < shortestPassword) return "password-too-short";
  if (typed.length > longestPassword) return "password-too-long";
  return isGuessable(typed) ? "password-guessable" : null;
}

/** Whether a password is little more than guessable words, rows of keys or one thing over and over. */
export function isGuessable(password: string): boolean {
  let rest = password
    .toLowerCase()
    .replaceAll("ı", "i")
    .normalize("NFD")
    // Accents of Latin letters only: in Cyrillic they make another letter.
    .replace(/([a-z])\p{M}+/gu, "$1")
    .normalize("NFC");
  for (const word of guessable) rest = rest.replaceAll(word, " ");
  for (const row of rows) {
    for (let length = row.length; length >= 4; length--)
      for (let from = 0; from + length <= row.length; from++)
        rest = rest.replaceAll(row.slice(from, from + length), " ");
  }
  const meaningful = rest.replace(/[^\p{L}\p{N}]/gu, "");
  return meaningful.length < 4 || new Set(meaningful).size < 4;
}
