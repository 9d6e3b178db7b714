package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.Encoding;

/// Text between tags, and attribute values between quotes: what has a meaning in markup is written as an entity.
final class TextEncoding implements Encoding {

    @Override
    public boolean fits(String replacement) {
        return true;
    }

    @Override
    public String inPlace(String replacement, char before) {
        if (replacement.isEmpty()) {
            return replacement;
        }
        // After these, a letter may begin a tag or an entity.
        var opens = before == '<' || before == '/' || before == '&' || before == '#';
        return opens
                ? "&#%d;".formatted(replacement.codePointAt(0))
                        + whole(replacement.substring(replacement.offsetByCodePoints(0, 1)))
                : whole(replacement);
    }

    @Override
    public String whole(String value) {
        var encoded = new StringBuilder(value.length());
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '<' -> encoded.append("&lt;");
                case '>' -> encoded.append("&gt;");
                case '&' -> encoded.append("&amp;");
                case '"' -> encoded.append("&quot;");
                case '\'' -> encoded.append("&#39;");
                default -> encoded.append(c);
            }
        }
        return encoded.toString();
    }
}
