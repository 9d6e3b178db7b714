package dev.millrace.search.plan;

/// Tells identifiers and code from words by how they are written.
final class Identifiers {

    private static final int SHORTEST_NUMBER = 3;
    private static final int HUMPS = 2;
    private static final String JOINTS = "-_./:#\\";
    private static final String CODE = "_=$\\";

    private Identifiers() {}

    /// Whether this word, bare of punctuation around it, is an identifier or code: `ERR-4711`, `a.b.C`,
    /// `NullPointerException`, `/etc/hosts`, `404`.
    static boolean isOne(String word) {
        var shape = Shape.of(word);
        if (shape.letters == 0) {
            return shape.digits >= SHORTEST_NUMBER;
        }
        return shape.digits > 0
                || shape.code > 0
                || shape.humps >= HUMPS
                || shape.inner > 0 && (word.contains("::") || word.contains("/") || shape.letterDotLetter);
    }

    /// What a word is made of.
    private static final class Shape {

        private int letters;
        private int digits;
        private int code;
        private int humps;
        private int inner;
        private boolean letterDotLetter;

        static Shape of(String word) {
            var shape = new Shape();
            for (var i = 0; i < word.length(); i++) {
                shape.add(word, i);
            }
            return shape;
        }

        private void add(String word, int i) {
            var c = word.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (Character.isLetter(c)) {
                letters++;
                addHump(word, i);
            } else if (CODE.indexOf(c) >= 0) {
                code++;
            } else if (JOINTS.indexOf(c) >= 0) {
                inner++;
                letterDotLetter |= c == '.' && i > 0 && Character.isLetter(word.charAt(i - 1));
            }
        }

        private void addHump(String word, int i) {
            if (i > 0 && Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                humps++;
            }
        }
    }
}
