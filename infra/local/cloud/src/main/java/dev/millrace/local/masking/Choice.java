package dev.millrace.local.masking;

import dev.millrace.dlp.structured.Format;
import java.io.BufferedReader;
import java.io.IOException;

/// What `--format` takes, spelled as it is typed.
enum Choice {
    auto,
    text,
    json,
    csv,
    html;

    private static final int LOOKED_AT = 1 << 12;

    /// The format of that file, by what was asked for, its name, or how it begins.
    Format of(String file, BufferedReader content) throws IOException {
        return switch (this) {
            case text -> Format.TEXT;
            case json -> Format.JSON;
            case csv -> Format.CSV;
            case html -> Format.HTML;
            case auto -> {
                var byName = Format.ofFileName(file);
                yield byName.isPresent() ? byName.get() : Format.sniff(beginning(content));
            }
        };
    }

    private static String beginning(BufferedReader content) throws IOException {
        var characters = new char[LOOKED_AT];
        content.mark(LOOKED_AT);
        var length = content.read(characters);
        content.reset();
        return new String(characters, 0, Math.max(0, length));
    }
}
