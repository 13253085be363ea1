/**
 * Compounds that take prefix and suffix at once and are then written joined (KB03): *menandatangani, pertanggungjawaban*.
 * Source: EYD V (2022), Gabungan Kata; usage of news.
 */
const LIST = `alih bahasa|alih daya|alih fungsi|alih kelola|alih media|alih nama|alih tangan|alih teknologi|ambil alih|anak emas|anak tiri|arus utama|
baku hantam|bebas tugas|beri tahu|budi daya|bumi hangus|campur aduk|campur baur|cetak biru|cetak ulang|cuci otak|daur ulang|daya guna|
duduk perkara|ganti rugi|garis bawah|garis besar|gotong royong|hancur lebur|hasil guna|hulu hilir|ikut campur|ikut serta|jual beli|
jungkir balik|kaki lima|kali lipat|kambing hitam|kembang biak|kerja sama|kurang ajar|latar belakang|lintas batas|lipat ganda|lipat tiga|
luluh lantak|lumpuh layu|masa bodoh|meja hijau|nina bobo|nomor dua|nomor satu|padu padan|pecah belah|pindah tangan|pinjam pakai|
porak poranda|pukul mundur|pukul rata|pulang pergi|putar balik|rumah tangga|salah arti|salah guna|salah kaprah|salah paham|salah tafsir|
sama rata|satu padu|sebar luas|serah terima|sia sia|silang pendapat|sumber daya|tahu menahu|tanda tangan|tanggung jawab|tanggung renteng|
tata kelola|tata usaha|temu kenali|tepat guna|terang benderang|tidak adil|tidak aktif|tidak akurat|tidak benar|tidak cocok|tidak cukup|
tidak efektif|tidak efisien|tidak hadir|tidak harmonis|tidak jelas|tidak jujur|tidak konsisten|tidak layak|tidak lengkap|tidak lulus|
tidak mampu|tidak nyaman|tidak pasti|tidak patuh|tidak percaya|tidak puas|tidak sanggup|tidak seimbang|tidak sempurna|tidak senang|
tidak sesuai|tidak setara|tidak setuju|tidak stabil|tidak taat|tidak tahu|tidak tegas|tidak tentu|tidak teratur|tidak tertib|tidak wajar|
timbal balik|tindak lanjut|titik berat|tolak belakang|tukar tambah|tumbuh kembang|tumpang tindih|tumpah ruah|tunggang balik|
tunggang langgang|turun tangan|uji coba|ujung tombak|ulang tahun|warga negara|yatim piatu`

/** Joined spelling to the two words: `tanggungjawab` to `tanggung jawab`. */
export const COMPOUNDS: ReadonlyMap<string, string> = new Map(
  LIST.replace(/\n/g, '')
    .split('|')
    .map((entry) => [entry.replace(' ', ''), entry])
)
