package dev.millrace.erp.read.text;

import com.google.re2j.Pattern;

/// Shapes of text that several rules ask for.
final class Expressions {

    /// `8:13:39 PM`, `21:49`, `13 : 58`.
    static final Shape TIME = new Shape("^[^0-9]{0,3}[0-2]?[0-9] ?[:.] ?[0-5][0-9]");

    /// `21:49` and nothing before it.
    static final Shape CLOCK = new Shape("^[0-2]?[0-9]:[0-5][0-9]");

    /// A postal code and its place: `81100 JOHOR`, `DE 80333 München`, `3012 CN Rotterdam`, `CA 94538`.
    static final Shape POSTAL = new Shape(
            "\\b[0-9]{4,6}\\b ?[,.]? ?\\pL{2}|\\b\\pL{2},? [0-9]{5}\\b|\\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\\b");

    /// `8970669-A`, `(742016-W)`, `JM0325955-V`: how a company stands in a register.
    static final Shape REGISTERED = new Shape("^\\(?[A-Z]{0,3} ?[0-9]{5,10} ?-? ?[A-Z]?\\)?$");

    private Expressions() {}

    /// A regular expression whose time grows with the text alone.
    record Shape(Pattern pattern) {

        Shape(String expression) {
            this(Pattern.compile(expression));
        }

        boolean find(String text) {
            return pattern.matcher(text).find();
        }
    }
}
