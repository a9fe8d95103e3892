declare module "snowball-stemmers" {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(language: "english" | "german"): Stemmer };
  export default snowball;
}
