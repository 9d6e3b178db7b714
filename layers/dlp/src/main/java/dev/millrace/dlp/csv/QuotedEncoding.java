package dev.millrace.dlp.csv;

import dev.millrace.dlp.projection.Encoding;

/// A cell in quotes: quotes within are doubled.
record QuotedEncoding(char quote) implements Encoding {

    @Override
    public boolean fits(String replacement) {
        return true;
    }

    @Override
    public String inPlace(String replacement, char before) {
        return doubled(replacement);
    }

    @Override
    public String whole(String value) {
        return doubled(value);
    }

    private String doubled(String text) {
        return text.replace(String.valueOf(quote), String.valueOf(quote).repeat(2));
    }
}
