package dev.millrace.dlp.projection;

/// How a value is written in its format, so that what replaces it, or a part of it, cannot break the document.
public interface Encoding {

    /// Whether the replacement can stand in the value's place, the rest of the value staying as it is.
    boolean fits(String replacement);

    /// The replacement as it is written in place.
    ///
    /// @param before the character of the document that it is written after
    String inPlace(String replacement, char before);

    /// A whole value, written anew because something does not fit.
    String whole(String value);

    /// Text that is written as it is.
    Encoding PLAIN = new Encoding() {
        @Override
        public boolean fits(String replacement) {
            return true;
        }

        @Override
        public String inPlace(String replacement, char before) {
            return replacement;
        }

        @Override
        public String whole(String value) {
            return value;
        }
    };
}
