package dev.millrace.dlp.html;

/// Where characters stand, and so which of them mean others.
enum Form {
    /// Between tags.
    TEXT,
    /// In an attribute.
    ATTRIBUTE,
    /// In an attribute that holds a URL.
    URL,
    /// In a comment, a script or a style sheet.
    RAW;

    boolean isSpecial(int c) {
        return switch (this) {
            case TEXT, ATTRIBUTE -> c == '&';
            case URL -> c == '&' || c == '%';
            case RAW -> false;
        };
    }
}
