package dev.millrace.erp.read.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads amounts of money: `$4.11`, `RM 33.90`, `15.387,08`, `1 234,56 €`, `(12.00)`, `Rs 1939`.
///
/// What stands before the last two digits is the decimal mark, whichever it is; before three digits it separates
/// thousands. So no country must be known. A percentage is no amount, nor is a number with other decimals.
public final class AmountGrammar {

    private static final String CURRENCY =
            "(?:\\$|€|£|¥|₹|zł|RM|MYR|USD|EUR|GBP|CHF|INR|PLN|SGD|AUD|CAD|SEK|NOK|DKK|JPY|CNY|HKD|CZK|Rs\\.?|Fr\\.?|Kč)";
    private static final Set<String> CURRENCIES = Set.of(
            "$", "€", "£", "¥", "₹", "zł", "RM", "MYR", "USD", "EUR", "GBP", "CHF", "INR", "PLN", "SGD", "AUD", "CAD",
            "SEK", "NOK", "DKK", "JPY", "CNY", "HKD", "CZK", "RS", "RS.", "ZŁ", "HK$", "US$", "S$", "-RM", "-$", "-€");
    private static final Pattern NUMBER = Pattern.compile("^[=:*+(]*(-?)(?:" + CURRENCY
            + "|S)?([-+]?)\\(?((?:[0-9]{1,3}(?:[.,'’][0-9]{3})+|[0-9]{1,9})(?:[.,][0-9]{2})?|[.,][0-9]{2})(-?)\\)?("
            + CURRENCY
            + "|[A-Z]{1,3}|[*.])?$");
    private static final Pattern HEAD = Pattern.compile("^-?" + CURRENCY + "?[0-9]{1,3}$");
    private static final Pattern TAIL = Pattern.compile("^[0-9]{3}[.,][0-9]{2}" + CURRENCY + "?$");
    private static final Pattern WHOLE = Pattern.compile("^-?" + CURRENCY + "?[0-9]{1,6}[.,]?$");
    private static final Pattern CENTS = Pattern.compile("^[.,]?[0-9]{2}[A-Z]{0,2}$");
    private static final Pattern PRINTED_CURRENCY = Pattern.compile(CURRENCY);

    /// The amounts of a row, from left to right; also plain whole numbers, which are money only under a label.
    public List<Amount> in(List<Word> words) {
        var amounts = new ArrayList<Amount>();
        for (var i = 0; i < words.size(); i++) {
            var joined = isGrouped(words, i);
            var text = joined
                    ? words.get(i).text() + words.get(i + 1).text()
                    : words.get(i).text();
            var end = joined ? i + 2 : i + 1;
            var amount = amount(text, words, i, end);
            if (amount.isPresent()) {
                amounts.add(amount.get());
                i = end - 1;
            }
        }
        return amounts;
    }

    /// `1 234,56`, and `86. 00` as it is read from images: two words, hardly a space apart.
    private static boolean isGrouped(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        var first = words.get(i);
        var second = words.get(i + 1);
        var gap = (second.box().left() - first.box().right()) / first.box().height();
        return (HEAD.matches(first.text()) && TAIL.matches(second.text()) && gap < 0.5)
                || (isSplit(first.text(), second.text()) && gap < 1);
    }

    private static boolean isSplit(String whole, String cents) {
        var marked = whole.endsWith(".") || whole.endsWith(",");
        return WHOLE.matches(whole)
                && CENTS.matches(cents)
                && marked != (cents.startsWith(".") || cents.startsWith(","));
    }

    private static Optional<Amount> amount(String text, List<Word> words, int from, int to) {
        var number = NUMBER.matcher(text);
        if (!number.matches() || isPercentage(words, to) || isMeasure(number)) {
            return Optional.empty();
        }
        var digits = number.group(3);
        var decimals = digits.length() >= 3 && !Character.isDigit(digits.charAt(digits.length() - 3));
        var whole = digits.substring(0, decimals ? digits.length() - 3 : digits.length())
                .replaceAll("[^0-9]", "");
        var value = new BigDecimal(
                (whole.isEmpty() ? "0" : whole) + (decimals ? "." + digits.substring(digits.length() - 2) : ""));
        var negative = !number.group(1).isEmpty()
                || number.group(2).equals("-")
                || !number.group(4).isEmpty()
                || (text.startsWith("(") && text.endsWith(")"))
                || (from > 0 && words.get(from - 1).text().matches("-|-RM|-\\$|-€"));
        return Optional.of(
                new Amount(negative ? value.negate() : value, currency(text, words, from, to), decimals, from, to));
    }

    private static boolean isPercentage(List<Word> words, int to) {
        return to < words.size() && words.get(to).text().startsWith("%");
    }

    /// `12PCS` is a count.
    private static boolean isMeasure(Matcher number) {
        var unit = number.group(5);
        var hasCents = number.group(3).matches(".*[.,][0-9]{2}");
        return unit != null
                && !hasCents
                && !PRINTED_CURRENCY.matches(unit)
                && !CURRENCIES.contains(unit.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> currency(String text, List<Word> words, int from, int to) {
        var inside = PRINTED_CURRENCY.matcher(text);
        if (inside.find()) {
            return Optional.of(inside.group());
        }
        if (from > 0 && isCurrency(words.get(from - 1))) {
            return Optional.of(words.get(from - 1).text().replace("-", ""));
        }
        return to < words.size() && isCurrency(words.get(to))
                ? Optional.of(words.get(to).text())
                : Optional.empty();
    }

    private static boolean isCurrency(Word word) {
        return CURRENCIES.contains(word.text().toUpperCase(Locale.ROOT));
    }
}
