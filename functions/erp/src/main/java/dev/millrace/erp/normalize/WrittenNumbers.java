package dev.millrace.erp.normalize;

import com.google.re2j.Pattern;
import dev.millrace.erp.normalize.Written.Ambiguous;
import dev.millrace.erp.normalize.Written.Certain;
import dev.millrace.erp.normalize.Written.Illegible;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/// Reads numbers as people write them: `1.234,56`, `1,234.56`, `1 234,56`, `1'234.56`.
///
/// `1.234` may be two numbers. The document's other numbers decide, if those that can be read in one way only agree.
public final class WrittenNumbers {

    private static final int LONGEST = 40;
    private static final Pattern BLANKS = Pattern.compile("[ '’\\x{a0}\\x{202f}]");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+");
    private static final Pattern COMMA_LAST = Pattern.compile("-?(?:[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3})+),[0-9]+");
    private static final Pattern POINT_LAST = Pattern.compile("-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)\\.[0-9]+");
    private static final Pattern COMMA_GROUPS = Pattern.compile("-?[1-9][0-9]{0,2}(?:,[0-9]{3})+");
    private static final Pattern POINT_GROUPS = Pattern.compile("-?[1-9][0-9]{0,2}(?:\\.[0-9]{3})+");

    /// @param others the other numbers of the document
    public Written<BigDecimal> of(String text, List<String> others) {
        var bare = bare(text);
        var comma = isWithComma(bare);
        var point = isWithPoint(bare);
        if (PLAIN.matches(bare) && bare.length() <= LONGEST) {
            return new Certain<>(new BigDecimal(bare));
        }
        if (comma && point) {
            return twoWays(bare, others);
        }
        return comma || point ? new Certain<>(value(bare, comma)) : new Illegible<>();
    }

    private static Written<BigDecimal> twoWays(String bare, List<String> others) {
        var marks = new HashSet<Boolean>();
        for (var other : others) {
            var text = bare(other);
            if (isWithComma(text) != isWithPoint(text)) {
                marks.add(isWithComma(text));
            }
        }
        return marks.size() == 1
                ? new Certain<>(value(bare, marks.iterator().next()))
                : new Ambiguous<>(value(bare, true), value(bare, false));
    }

    private static String bare(String text) {
        return text.length() > LONGEST ? "" : BLANKS.matcher(text).replaceAll("");
    }

    private static boolean isWithComma(String text) {
        return COMMA_LAST.matches(text) || POINT_GROUPS.matches(text);
    }

    private static boolean isWithPoint(String text) {
        return POINT_LAST.matches(text) || COMMA_GROUPS.matches(text);
    }

    private static BigDecimal value(String text, boolean comma) {
        return new BigDecimal(comma ? text.replace(".", "").replace(',', '.') : text.replace(",", ""));
    }
}
