/** In place of `temporal-polyfill/global`, which the environment of the tests brings along. */
export {};
