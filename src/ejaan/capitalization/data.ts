import generated from '../../generated/style.json' with {type: 'json'}

const {proper} = generated

/** Days and months: a small letter is an error wherever they stand. */
export const certain: ReadonlySet<string> = new Set(proper.certain)

/** Words that are written with a capital, whatever their case in the lexicon. */
export const properWords: ReadonlySet<string> = new Set(
  [proper.certain, proper.holidays, proper.religions, proper.countries, proper.places].flat()
)

/** Small words that the lexicon knows as places too. */
export const notPlaces: ReadonlySet<string> = new Set(proper.notPlaces)

/** Nouns that make a name behind them a kind of thing: *jeruk bali, kunci inggris*. */
export const kinds: ReadonlySet<string> = new Set(proper.kinds)

/** Titles in lower case, of one to three words. */
export const titles: ReadonlySet<string> = new Set(generated.titles)

/** Second words, with their capital, by the first word of a title: *menteri* + *Luar*. */
export const mixed: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(generated.mixed).map(([first, seconds]) => [first, new Set(seconds)])
)

/** What a *menteri* may be for, in lower case. */
export const portfolios: ReadonlySet<string> = new Set(generated.portfolios)

/** First words of names of institutions and administrative areas. */
export const institutions: ReadonlySet<string> = new Set(generated.institutions)

/** Nouns of geography that belong to the name behind them. */
export const geography: ReadonlySet<string> = new Set(generated.geography)

/** Acronyms by their small form. */
export const acronyms: ReadonlyMap<string, string> = new Map(Object.entries(proper.acronyms))

/** Brands that write themselves small even at the start of a sentence. */
export const brands: ReadonlySet<string> = new Set(proper.brands)

/** Nouns before the name of a work, a group or a programme: *lagu Menunggu*. */
export const naming: ReadonlySet<string> = new Set(
  'lagu film buku novel album judul berjudul bertajuk acara program aplikasi grup band partai gerakan komunitas sinetron serial drama kolom rubrik situs majalah koran tabloid surat bernama bertuliskan tulisan kata tim klub fitur tombol menu pilihan merek kategori single puisi lukisan kampanye tema kapal bertema opsi kolom pasal bab huruf frasa kalimat slogan yayasan lembaga'.split(
    ' '
  )
)
