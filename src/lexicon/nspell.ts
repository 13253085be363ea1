export default function nspell(): unknown {
  return {correct: () => true, suggest: () => []}
}
