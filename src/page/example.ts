/** A draft to try the page with: our own words, with the mistakes that drafts have. */
export const example = `Pemkot Bandung Siapkan Taman Baru di Tegalega

Bandung – Pemerintah Kota Bandung akan menbangun tiga taman baru di kawasan Tegalega mulai bulan Maret mendatang. Anggaran sebesar Rp 4,2 milyar sudah disetujui DPRD.

"Warga butuh ruang hijau yang aman untuk anak anak," kata Rina Kartika, Kepala Dinas Lingkungan Hidup Kota Bandung, Senin (2/2). Menurut Rina, pembangunan dilakukan secara bertahap agar supaya pedagang tidak terganggu.

Taman itu dinilai akan menurunkan suhu kawasan hingga dua derajat. Pertamuan dengan warga sudah di lakukan dua kali. Pengamat tata kota Budi Santosa mengingatkan, perawatan taman kerap luput dari anggaran.

"Jangan sampai taman nya bagus di awal saja," ujar Budi. Karena itu, pemerintah mesti menyiapkan dana perawatan, tambahnya. Rina Kartikka berjanji dana itu ada.

Sejumlah pihak meyakini proyek ini adalah merupakan upaya mengurangi banjir. Proyek itu diduga sarat kepentingan menjelang pemilihan wali kota.
`
