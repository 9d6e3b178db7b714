package dev.millrace.erp.normalize;

import com.google.re2j.Pattern;
import java.util.Map;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;

/// Whether identifiers can be right. That they are given out, and to whom, only their registers know.
public final class Identifiers {

    private static final Pattern GTIN = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
    private static final Pattern GLN = Pattern.compile("[0-9]{13}");
    private static final Pattern VAT = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,13}");

    /// The shapes that the Commission lists for VIES, without the country.
    private static final Map<String, Pattern> SHAPES = Map.ofEntries(
            shape("AT", "U[0-9]{8}"),
            shape("BE", "[01][0-9]{9}"),
            shape("BG", "[0-9]{9,10}"),
            shape("CY", "[0-9]{8}[A-Z]"),
            shape("CZ", "[0-9]{8,10}"),
            shape("DE", "[0-9]{9}"),
            shape("DK", "[0-9]{8}"),
            shape("EE", "[0-9]{9}"),
            shape("EL", "[0-9]{9}"),
            shape("ES", "[0-9A-Z][0-9]{7}[0-9A-Z]"),
            shape("FI", "[0-9]{8}"),
            shape("FR", "[0-9A-Z]{2}[0-9]{9}"),
            shape("HR", "[0-9]{11}"),
            shape("HU", "[0-9]{8}"),
            shape("IE", "[0-9][0-9A-Z+*][0-9]{5}[A-Z]{1,2}"),
            shape("IT", "[0-9]{11}"),
            shape("LT", "[0-9]{9}|[0-9]{12}"),
            shape("LU", "[0-9]{8}"),
            shape("LV", "[0-9]{11}"),
            shape("MT", "[0-9]{8}"),
            shape("NL", "[0-9A-Z+*]{12}"),
            shape("PL", "[0-9]{10}"),
            shape("PT", "[0-9]{9}"),
            shape("RO", "[0-9]{2,10}"),
            shape("SE", "[0-9]{12}"),
            shape("SI", "[0-9]{8}"),
            shape("SK", "[0-9]{10}"));

    private Identifiers() {}

    /// Whether it has the length of a Global Trade Item Number and its check digit holds (GS1 General Specifications,
    /// 7.9).
    public static boolean isGtin(String text) {
        return GTIN.matches(text) && EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(text);
    }

    /// Whether it has the length of a Global Location Number and its check digit holds.
    public static boolean isGln(String text) {
        return GLN.matches(text) && EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(text);
    }

    /// Whether it has the shape of its country's VAT numbers. Check digits are not computed; of countries outside the
    /// Union only the country's letters are looked at.
    public static boolean isVatShaped(String text) {
        if (!VAT.matches(text)) {
            return false;
        }
        var shape = SHAPES.get(text.substring(0, 2));
        return shape == null || shape.matches(text.substring(2));
    }

    private static Map.Entry<String, Pattern> shape(String country, String rest) {
        return Map.entry(country, Pattern.compile(rest));
    }
}
