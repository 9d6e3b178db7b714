package dev.millrace.dlp.json;

import dev.millrace.dlp.projection.Encoding;

/// A JSON number: with anything replaced it is none any more, so the whole of it becomes a string.
final class NumberEncoding implements Encoding {

    @Override
    public boolean fits(String replacement) {
        return false;
    }

    @Override
    public String inPlace(String replacement, char before) {
        return replacement;
    }

    @Override
    public String whole(String value) {
        return '"' + StringEncoding.escaped(value) + '"';
    }
}
