package dev.millrace.erp.read.ocr.onnx;

import com.google.re2j.Pattern;

/// Characters that look alike: a zero among capital letters is an O, a one among small letters an l. Words with other
/// digits are left as they are.
final class Misread {

    private static final Pattern ZERO = Pattern.compile("^[A-Z.()&]*[A-Z]0[A-Z.()&:]*$|^0[A-Z]{2,}[.:]?$");
    private static final Pattern ONE = Pattern.compile("^[A-Za-z]?[a-z]+1[a-z]+$");

    private Misread() {}

    static String corrected(String word) {
        if (ZERO.matches(word)) {
            return word.replace('0', 'O');
        }
        return ONE.matches(word) ? word.replace('1', 'l') : word;
    }
}
