package dev.millrace.dlp.place;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.dlp.word.Words;

/// The forms that postal codes have, by the UPU's addressing guides
/// (https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions): up to seven digits, in one group
/// or two, perhaps after the country's code, and the forms of Britain, Canada, Ireland and the Netherlands with
/// letters.
final class PostalForms {

    private PostalForms() {}

    /// After which token the postal code ends that begins at `i`; `i` if none does.
    static int endAfter(Words words, int i) {
        var distinct = distinctEndAfter(words, i);
        if (distinct > i) {
            return distinct;
        }
        var digits = words.isUpper(i) && words.length(i) <= 2 && words.isMark(i + 1, '-') ? i + 2 : i;
        return numericEndAfter(words, digits, i);
    }

    private static int numericEndAfter(Words words, int digits, int otherwise) {
        var size = digitsOf(words, digits);
        if (size == 0) {
            return otherwise;
        }
        var joined = words.isMark(digits + 1, '-') && words.touchesNext(digits) ? digitsOf(words, digits + 2) : 0;
        if (isPair(size, joined)) {
            return digits + 3;
        }
        if (size == 3 && digitsOf(words, digits + 1) == 2 && !words.touchesNext(digits)) {
            return digits + 2;
        }
        return size >= 3 && size <= 7 && joined == 0 && !isInNumber(words, digits) ? digits + 1 : otherwise;
    }

    /// `53-320`, `3610-114`, `75534-030`, `12345-6789`, `100-0001`.
    private static boolean isPair(int first, int second) {
        return switch (second) {
            case 3 -> first == 2 || first == 4 || first == 5;
            case 4 -> first == 5 || first == 3;
            default -> false;
        };
    }

    private static boolean isInNumber(Words words, int i) {
        return words.touchesNext(i) && words.touchesNext(i + 1) && words.isNumber(i + 2)
                || words.touchesNext(i - 1) && words.touchesNext(i - 2) && words.isMark(i - 1) && words.isNumber(i - 2);
    }

    /// The same for forms with letters, which are hardly anything else: `SW1A 1AA`, `B0J 2H0`, `D02 X285`, `7412 SL`.
    static int distinctEndAfter(Words words, int i) {
        if (!words.isNumber(i)) {
            return i;
        }
        var two = isLettered(words.textOfUpTo(i, 4), words.textOfUpTo(i + 1, 4));
        if (two && !words.isBreak(i + 1)) {
            return i + 2;
        }
        return form(words.textOfUpTo(i, 7)).equals("ADADAD") ? i + 1 : i;
    }

    private static boolean isLettered(String first, String second) {
        return switch (form(second)) {
            case "DAA" -> isBritishOutward(form(first));
            case "DAD" -> form(first).equals("ADA");
            case "ADDD" -> form(first).equals("ADD");
            case "AA" -> form(first).equals("DDDD") && first.charAt(0) != '0' && isUpper(second);
            default -> false;
        };
    }

    private static boolean isBritishOutward(String form) {
        return switch (form) {
            case "AD", "ADD", "AAD", "AADD", "ADA", "AADA" -> true;
            default -> false;
        };
    }

    private static boolean isUpper(String letters) {
        return Character.isUpperCase(letters.charAt(0)) && Character.isUpperCase(letters.charAt(1));
    }

    private static String form(String token) {
        var form = new StringBuilder(token.length());
        for (var i = 0; i < token.length(); i++) {
            form.append(isDigit(token.charAt(i)) ? 'D' : isPlainLetter(token.charAt(i)) ? 'A' : '-');
        }
        return form.toString();
    }

    private static int digitsOf(Words words, int i) {
        if (!words.isNumber(i) || words.length(i) > 7) {
            return 0;
        }
        for (var at = words.start(i); at < words.end(i); at++) {
            if (!isDigit(words.text().charAt(at))) {
                return 0;
            }
        }
        return words.length(i);
    }
}
