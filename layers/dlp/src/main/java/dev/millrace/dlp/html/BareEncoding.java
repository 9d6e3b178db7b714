package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.Encoding;

/// An attribute value without quotes: it gets some when what replaces a part of it could end it.
final class BareEncoding implements Encoding {

    private static final String ENDING = " \t\n\f\r\"'=<>`&";

    private final TextEncoding quoted = new TextEncoding();

    @Override
    public boolean fits(String replacement) {
        return !replacement.isEmpty() && replacement.chars().noneMatch(c -> ENDING.indexOf(c) >= 0);
    }

    @Override
    public String inPlace(String replacement, char before) {
        return replacement;
    }

    @Override
    public String whole(String value) {
        return '"' + quoted.whole(value) + '"';
    }
}
