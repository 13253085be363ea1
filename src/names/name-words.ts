/** Small closed sets of words that shape names. */

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words in lower case that stand between the parts of a name. */
const particles = list('bin binti bte ibn ben van von der den de del della dos das do da di du la le el al as ad y e zu ter ten')

/** Particles that are also Indonesian words: never joined. */
const indonesian = list('di y e da')

export const isParticle = (lower: string): boolean => particles.has(lower) && !indonesian.has(lower)

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

/** Words that start the name of an organisation, institution or building when a capital follows. */
export const heads = list(
  'universitas institut sekolah politeknik akademi fakultas partai kementerian kementrian departemen dinas badan lembaga komisi dewan majelis mahkamah pengadilan kejaksaan kepolisian polda polres polresta polsek kodam kodim korem bank pt cv yayasan perusahaan asosiasi persatuan perhimpunan ikatan federasi konfederasi serikat himpunan forum organisasi rumah rs rsud puskesmas bandara bandar pelabuhan stasiun terminal stadion gedung hotel masjid gereja vihara pura pondok pesantren museum monumen jalan jl tol jembatan gunung sungai danau pulau teluk selat laut kampung desa kelurahan kecamatan kabupaten provinsi kota klub grup group club fc sd smp sma smk stasiun direktorat biro kantor balai pusat satuan satgas tim timnas tentara komando koalisi fraksi dprd kpu kpud panwaslu bawaslu undang-undang uu perpres'
)

const roman = /^[IVXLC]{1,5}$/
export const isRoman = (word: string): boolean => roman.test(word)
