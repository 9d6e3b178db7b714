package dev.millrace.dlp.csv;

import dev.millrace.dlp.projection.Encoding;

/// A cell without quotes: it gets some when what replaces a part of it needs them.
record BareEncoding(Dialect dialect) implements Encoding {

    @Override
    public boolean fits(String replacement) {
        return replacement
                .chars()
                .noneMatch(c -> c == dialect.delimiter() || c == dialect.quote() || c == '\n' || c == '\r');
    }

    @Override
    public String inPlace(String replacement, char before) {
        return replacement;
    }

    @Override
    public String whole(String value) {
        return dialect.quote() + new QuotedEncoding(dialect.quote()).whole(value) + dialect.quote();
    }
}
