package dev.millrace.dlp.html;

import dev.millrace.dlp.projection.Encoding;

/// Comments, scripts, style sheets and tags that are none: no entity means anything there, so characters that could end
/// them, or a string within them, give way to an underscore.
final class RawEncoding implements Encoding {

    private static final String ENDING = "<>-\"'`\\\n\r";

    @Override
    public boolean fits(String replacement) {
        return true;
    }

    @Override
    public String inPlace(String replacement, char before) {
        return whole(replacement);
    }

    @Override
    public String whole(String value) {
        var encoded = new StringBuilder(value.length());
        value.chars().forEach(c -> encoded.append(ENDING.indexOf(c) >= 0 ? '_' : (char) c));
        return encoded.toString();
    }
}
