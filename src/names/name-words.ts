/** Small closed sets of words that shape names. */

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/**
 * Words in lower case that stand between the parts of a name. Those that are also Indonesian words (*di, y, e, da*) are
 * not among them.
 */
const particles = list('bin binti bte ibn ben van von der den de del della dos das do du la le el al as ad zu ter ten')

export const isParticle = (lower: string): boolean => particles.has(lower)

/** Join the parts of an organisation's name. */
export const joiners = list('dan & untuk of for the and')

export const compass = list('utara selatan timur barat tengah tenggara raya laut pusat north south east west')

/** Words that tell two names apart although all else is alike: sides, generations, numbers, ordinals. */
export const distinguishing = list(
  'utara selatan timur barat tengah tenggara laut pusat dalam luar atas bawah baru lama besar kecil kota kabupaten provinsi jr sr junior senior i ii iii iv v vi vii viii ix x xi xii pertama kedua ketiga u-16 u-17 u-18 u-19 u-20 u-21 u-22 u-23'
)

export const timeWords = list(
  'senin selasa rabu kamis jumat sabtu minggu ahad januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember wib wita wit gmt'
)

/** Last words of English names that are no person's: *Jimmy Kimmel Live, Warner Music*. */
export const works: ReadonlyMap<string, 'term' | 'organisation'> = new Map([
  ...'live show awards award cup open festival tour'.split(' ').map((word) => [word, 'term'] as const),
  ...'records entertainment pictures studios music foundation group'
    .split(' ')
    .map((word) => [word, 'organisation'] as const)
])

/** Heads whose place is a place still: *Pemerintah Jerman, Tim Nasional Jepang*. */
export const governed = list(
  'pemerintah pemda pemkab pemkot pemprov kedutaan konsulat tim timnas tentara pasukan angkatan kelompok grup klub fraksi front kantor pengurus panitia komunitas warga'
)

/** Common nouns that stand in lower case before a name: *kota Bandung, partai Golkar*. */
export const generic = list(
  'kota kabupaten provinsi kecamatan kelurahan desa dusun kampung negara republik kerajaan pulau kepulauan gunung sungai danau laut selat teluk samudra pantai partai bank bandara pelabuhan stasiun terminal stadion gedung hotel masjid gereja pura jalan tol jembatan universitas institut sekolah klub grup kelompok tim timnas perusahaan yayasan majelis komisi rumah pasar taman waduk museum festival liga piala perang operasi pemerintah presiden tentara polisi suku bahasa etnis kawasan wilayah daerah distrik benua istana keraton kesultanan monumen candi goa gua air hutan lapangan situs kompleks perumahan mal plaza toko pt cv kantor lapas rutan tokoh anggota fraksi direktorat dinas kementerian lembaga organisasi universitas kampus asrama'
)

/** Small words of other languages: *Islamic State in Iraq and Syria, Vuelta a España* are no Indonesian text. */
export const foreign = list('in and of for the a to from at on by with is de la el du y et und')

/** Verbs that a speaker follows, and that follow a speaker. */
export const speechBefore = list(
  'kata ujar ucap tutur ungkap jelas tegas papar imbuh tambah lanjut terang sebut tandas pungkas cetus menurut tulis'
)
export const speechAfter = list(
  'mengatakan menjelaskan menyebut menyebutkan mengungkapkan menuturkan menegaskan menambahkan memaparkan menerangkan mengaku menilai berharap meminta mengimbau berpendapat melanjutkan bercerita mengakui menyayangkan mengapresiasi membantah membenarkan mengklaim menyatakan berujar'
)

const roman = /^[IVXLC]{1,5}$/
export const isRoman = (word: string): boolean => roman.test(word)
