package dev.millrace.dlp.vault;

import dev.millrace.dlp.InfoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds tokens in a masked text, in time linear in its length.
public final class Tokens {

    private static final int LONGEST_TYPE = 64;

    private record Place(int start, int end, Token token) {}

    private final String text;
    private final List<Place> places = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
        var mark = text.indexOf('#');
        while (mark >= 0) {
            placeAround(mark).ifPresent(places::add);
            mark = text.indexOf('#', mark + 1);
        }
    }

    /// The tokens of that text.
    public static Tokens in(String text) {
        return new Tokens(text);
    }

    /// Every token, as often as it occurs.
    public List<Token> all() {
        return places.stream().map(Place::token).toList();
    }

    /// The text with values in place of those tokens that have one.
    public String replacedBy(Map<Token, String> values) {
        var replaced = new StringBuilder(text.length());
        var copied = 0;
        for (var place : places) {
            var value = values.get(place.token());
            if (value != null) {
                replaced.append(text, copied, place.start()).append(value);
                copied = place.end();
            }
        }
        return replaced.append(text, copied, text.length()).toString();
    }

    private Optional<Place> placeAround(int mark) {
        var start = mark;
        while (start > 0 && mark - start < LONGEST_TYPE && isTypeCharacter(text.charAt(start - 1))) {
            start--;
        }
        var end = mark + 1;
        while (end < text.length() && end - mark <= Token.DIGITS && Token.isIdCharacter(text.charAt(end))) {
            end++;
        }
        var bracketed = start > 0 && text.charAt(start - 1) == '[' && end < text.length() && text.charAt(end) == ']';
        if (!bracketed || start == mark || end - mark - 1 != Token.DIGITS) {
            return Optional.empty();
        }
        var token = new Token(new InfoType(text.substring(start, mark)), text.substring(mark + 1, end));
        return Optional.of(new Place(start - 1, end + 1, token));
    }

    private static boolean isTypeCharacter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
