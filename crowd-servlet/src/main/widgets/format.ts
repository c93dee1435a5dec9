/** Dates and numbers in the language of the page. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The language of the page, if it says so. */
export function pageLanguage(): string | undefined {
  const lang = document.documentElement.lang;
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined; // A page may carry a tag that is none.
  }
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = pageLanguage();
  const name = `${locale ?? ""} ${JSON.stringify(options)}`;
  let found = formatters.get(name);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    formatters.set(name, found);
  }
  return found;
}

/** Day and time of an instant, where the reader is. */
export const moment = (instant: string | number): string =>
  formatter({ dateStyle: "long", timeStyle: "short" }).format(new Date(instant));

/** A calendar day such as 2015-01-23. */
export const day = (date: string): string =>
  formatter({ dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

/** The calendar day of an instant in a time zone. */
export const dayOf = (instant: string, zone: string): string =>
  formatter({ dateStyle: "long", timeZone: zone }).format(new Date(instant));

/** The present day in a time zone, as an ISO date. */
export function today(zone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const part = (type: string): string => parts.formatToParts().find((p) => p.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

export const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(pageLanguage(), options).format(value);

/** With a sign where it is not zero; rounded to whole numbers. */
export const signed = (value: number): string =>
  number(value, { signDisplay: "exceptZero", maximumFractionDigits: 0 });

/** Of a whole number of per cent. */
export const percent = (value: number): string => number(value / 100, { style: "percent", maximumFractionDigits: 0 });
