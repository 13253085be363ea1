import {describe, expect, it} from 'vitest'
import {findingsIn, rulesIn} from './helpers.ts'

const claim = 'Penanganan banjir tahun ini gagal total.'

describe('aturan atribusi', () => {
  it('makes one finding a sentence, the gravest', () => {
    const text = 'Konon, Bupati Surya Darma memeras para kepala desa dan bersekongkol dengan pengusaha.'
    expect(findingsIn(text)).toHaveLength(1)
    expect(findingsIn(text)[0].rule).toBe('attribution/accusation-unattributed')
  })

  it('puts a run of claims together', () => {
    const text =
      'Penanganan banjir tahun ini gagal total. Pejabatnya cuci tangan dan lepas tangan. Pengelolaannya benar-benar bobrok. Kebijakan itu merusak demokrasi.'
    const found = findingsIn(text)
    expect(found).toHaveLength(1)
    expect(found[0].actual).toBe(text)
  })

  it('points to the nearest source', () => {
    const text = `Ketua DPRD Maya Lestari meninjau tanggul. Maya mengatakan tanggul jebol.\n\nWarga mengungsi.\n\n${claim}`
    const [finding] = findingsIn(text)
    expect(finding.related[0].message).toContain('Maya Lestari')
  })

  it('is silent where a source stands for the claim', () => {
    expect(rulesIn(`Menurut Ketua DPRD Maya Lestari, ${claim.toLowerCase()}`)).toEqual([])
    expect(rulesIn(`“${claim} Itu tidak boleh terulang lagi,” kata Maya Lestari.`)).toEqual([])
  })

  it.each(['Opini\n\n', '(ADV) '])('judges only quotations in %j', (label) => {
    expect(rulesIn(`${label}${claim}`)).toEqual([])
  })

  it('obeys the genre of the configuration', () => {
    expect(rulesIn(claim, {genre: 'opinion'})).toEqual([])
    expect(rulesIn(claim, {genre: 'news'})).toEqual(['evaluation-unattributed'])
  })

  it('leaves out lexicon entries that the configuration removes', () => {
    const options = {'attribution/evaluation-unattributed': {without: ['gagal total']}}
    expect(rulesIn(claim, {options})).toEqual([])
  })

  it('does not let a rule that is off hide another', () => {
    const text = 'Konon, Bupati Surya Darma memeras para kepala desa.'
    expect(rulesIn(text, {levels: {'attribution/accusation-unattributed': 'off'}})).toEqual(['hearsay'])
  })

  it.each([
    ['an accused who denies it', 'Gatot Wirawan membantah penilaian itu.', ['vague-source']],
    ['a stranger to the group', 'Manajer toko Rini Astuti mengatakan harga tetap.', ['vague-source']],
    ['one of the group', 'Pengamat anggaran Rini Astuti mengatakan angka itu janggal.', []]
  ])('does not take %s for a member of the group', (_, next, rules) => {
    expect(rulesIn(`Gatot Wirawan datang.\n\nPara pengamat menilai Gatot Wirawan keliru. ${next}`)).toEqual(rules)
  })

  it('asks whose feelings a state has', () => {
    const [finding] = findingsIn('Turki geram dan menganggap langkah itu sebagai penghinaan.')
    expect([finding.rule, finding.severity]).toEqual(['attribution/country-as-speaker', 'warning'])
  })

  it.each([
    'Budi Santoso mengaku menyesal. Alasannya saat itu, “Saya tidak tahu apa yang harus saya lakukan.”',
    'Budi Santoso menitipkan surat. Surat itu ditulis pada Mei. “Saya tidak pernah merasa ditekan siapa pun.”',
    '“Saya tidak pernah merasa ditekan siapa pun.”\n\nBeber Budi Santoso.',
    '“Saya tidak pernah merasa ditekan siapa pun.”\n\nBudi Santoso mengamuk. Kalimat pedas itu dia lontarkan kemarin.'
  ])('knows who is quoted in %j', (text) => {
    expect(rulesIn(text)).not.toContain('quote-no-speaker')
  })

  it('does not lend a quotation the cue of the sentence after it', () => {
    const text =
      'Budi Santoso pulang lebih awal.\n\nHujan turun. “Saya tidak pernah merasa ditekan siapa pun.” Ia menerangkan, hanya dua orang yang datang.'
    expect(rulesIn(text)).toContain('quote-no-speaker')
  })

  it('knows quotations that go on', () => {
    expect(
      rulesIn('“Air naik cepat sekali malam itu,” kata Camat Anton Wijaya. “Kami tidak sempat membawa apa pun.”')
    ).toEqual([])
    expect(
      rulesIn(
        '“Air naik cepat sekali malam itu.\n\n“Kami tidak sempat membawa apa pun dari rumah,” kata Camat Anton Wijaya.'
      )
    ).not.toContain('quote-no-speaker')
  })

  it.each([
    ['the next paragraph, nothing but the quotation', '“Kami tidak sempat membawa apa pun dari rumah.”'],
    ['a third one', '“Kami tidak sempat membawa apa pun dari rumah.”\n\n“Semua basah, tidak ada yang tersisa lagi.”'],
    ['with a credit', '“Kami tidak sempat membawa apa pun dari rumah.” (ptr)']
  ])('lets a speaker go on in %s', (_, more) => {
    expect(rulesIn(`“Air naik cepat sekali malam itu,” kata Camat Anton Wijaya.\n\n${more}`)).toEqual([])
  })

  it('asks for the speaker where a comma waits for one', () => {
    const text =
      '“Air naik cepat sekali malam itu,” kata Camat Anton Wijaya.\n\n“Kami tidak sempat membawa apa pun dari rumah,”'
    expect(rulesIn(text)).toEqual(['quote-no-speaker'])
  })

  it('does not take the next post for the same account', () => {
    const text =
      '“Jalan ini macet lagi sejak tadi pagi,” tulis akun @anton.\n\n“Saya juga terjebak di sana hampir dua jam.”'
    expect(rulesIn(text)).toContain('quote-no-speaker')
  })

  it('knows who a question asks', () => {
    expect(
      rulesIn('Camat Anton Wijaya datang. Apa tanggapan Anton?\n\n“Kami tidak sempat membawa apa pun dari rumah.”')
    ).toEqual([])
  })

  it('takes a mark that stands there by mistake for none', () => {
    const text =
      'Jika air naik, warga akan pergi, "ujarnya kepada wartawan, Selasa.\n\n"Kami tidak sempat membawa apa pun dari rumah," kata Camat Anton Wijaya.'
    expect(rulesIn(text)).not.toContain('quote-no-speaker')
  })

  it('is milder where the speaker can be guessed', () => {
    const text = 'Camat Anton Wijaya mengatakan air naik cepat.\n\n“Kami tidak sempat membawa apa pun dari rumah.”'
    expect(findingsIn(text).map(({rule, severity}) => [rule, severity])).toEqual([
      ['attribution/quote-no-speaker', 'warning']
    ])
  })

  it('exempts victims from naming', () => {
    expect(rulesIn('Korban yang enggan disebut namanya itu melapor ke polisi.')).toEqual([])
  })

  it('accepts a link as the source of second-hand news', () => {
    expect(rulesIn('Dilansir dari Reuters https://www.reuters.com/x, gempa itu terjadi pada dini hari.')).toEqual([])
  })

  it.each([
    ['two words of judgement', 'Dalih usang itu janggal.', 'evaluation-unattributed'],
    ['one made stronger', 'Penyelenggara lomba itu sama sekali tidak netral.', 'evaluation-unattributed'],
    ['a rumour that spreads', 'Gosip keretakan rumah tangga penyanyi itu makin kencang.', 'hearsay'],
    ['a rumour told as a source', 'Menurut cerita yang berkembang, gudang itu kosong.', 'hearsay'],
    ['no name, in other words', 'Kas kosong, kata pegawai yang meminta agar namanya tidak dimuat.', 'anonymous-source'],
    ['the opinion of a group', 'Para ahli kecantikan sepakat serum itu aman.', 'vague-source'],
    ['a survey of nobody', 'Menurut survei terbaru, warga menolak proyek tersebut.', 'vague-source'],
    [
      'an accusation in the passive',
      'Tanah adat itu dirampas Surya Darma dan anak buahnya.',
      'accusation-unattributed'
    ],
    ['a purpose', 'Aturan itu dirancang untuk membungkam para petani.', 'motive-unattributed'],
    ['a call', 'Menteri itu semestinya segera mundur.', 'normative-unattributed'],
    ['a certain harm', 'Kepala dinas itu memang membiarkan warga menunggu.', 'accusation-unattributed'],
    ['who does it behind a passive', 'Pungutan semacam itu sudah lama dipelihara dinas.', 'accusation-unattributed'],
    ['a feeling as the reason', 'Surya Darma memilih klub itu karena sakit hati.', 'motive-unattributed'],
    ['certain doom', 'Perundingan itu hampir pasti menemui jalan buntu.', 'prediction-unattributed'],
    ['an act explained', 'Jawaban itu kian menegaskan bahwa ada masalah.', 'evaluation-unattributed'],
    ['small things that add up', 'Bantahan tersebut hanya siasat usang agar sidang lama.', 'evaluation-unattributed'],
    ['an expert without a name', 'Ekonom memperkirakan harga beras naik.', 'vague-source'],
    ['one of those who know', 'Menurut salah seorang pegawai, daftar itu disembunyikan.', 'anonymous-source'],
    [
      'what was said of what was said',
      'Alasan yang dikemukakan perusahaan terdengar sangat klise.',
      'evaluation-unattributed'
    ]
  ])('finds %s', (_, text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  it.each([
    ['one word of judgement', 'Rumah itu usang.'],
    ['advice to the reader', 'Anda akan terlihat memukau dan elegan.'],
    ['what somebody else says', 'Menurut Surya Darma, dalih itu usang dan janggal.'],
    ['news told before', 'Kabar itu beredar setelah rapat.'],
    ['one leaning word', 'Rapat itu hanya berlangsung sebentar.'],
    ['a word of judgement and one that leans', 'Bantahan tersebut hanya siasat agar sidang lama.'],
    ['a fright with its cause', 'Budi Santoso pulang karena takut kehujanan.'],
    ['what the writer asks', 'Polisi memeriksa apakah situs itu memang berpotensi menjual obat palsu.'],
    ['praise in a name', 'Film itu meraih penghargaan Sutradara Terbaik dan Naskah Terbaik.'],
    ['harm denied', 'Kepala dinas itu memang tidak membiarkan warga menunggu.'],
    ['an expert introduced', 'Ekonom Surya Darma datang ke rapat itu. Ekonom memperkirakan harga beras naik.'],
    ['guests made to feel', 'Pelayanan itu membuat tamu merasa senang.'],
    ['an association by its name', 'Masyarakat Transportasi Indonesia menilai rencana itu tepat.'],
    ['a survey with its maker', 'Menurut survei terbaru dari Badan Pusat Statistik, warga setuju.']
  ])('leaves alone %s', (_, text) => {
    expect(findingsIn(text).filter(({severity}) => severity !== 'info')).toEqual([])
  })
})
