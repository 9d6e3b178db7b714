package dev.millrace.dlp.json;

import dev.millrace.dlp.projection.Encoding;

/// A JSON string: what replaces a part of it is escaped (RFC 8259, section 7).
final class StringEncoding implements Encoding {

    @Override
    public boolean fits(String replacement) {
        return true;
    }

    @Override
    public String inPlace(String replacement, char before) {
        return escaped(replacement);
    }

    @Override
    public String whole(String value) {
        return escaped(value);
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c < ' ') {
                        escaped.append("\\u%04x".formatted((int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
