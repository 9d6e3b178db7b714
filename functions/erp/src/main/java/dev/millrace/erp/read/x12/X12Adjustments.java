package dev.millrace.erp.read.x12;

import dev.millrace.erp.order.Adjustment;
import dev.millrace.erp.order.Adjustment.Direction;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Allowances and charges: `SAC`, whose amount counts hundredths (type N2).
final class X12Adjustments {

    private static final int HUNDREDTHS = 2;
    private static final int DESCRIPTION = 15;

    private X12Adjustments() {}

    static List<Adjustment> read(List<X12Segment> loop) throws Unreadable {
        var adjustments = new ArrayList<Adjustment>();
        for (var segment : loop) {
            if (segment.tag().equals("SAC")) {
                adjustments.add(adjustment(segment));
            }
        }
        return adjustments;
    }

    private static Adjustment adjustment(X12Segment segment) throws Unreadable {
        var amount = Values.number(
                segment.at(5)
                        .orElseThrow(() -> new Unreadable(
                                Reason.INCOMPLETE,
                                "An allowance or charge (SAC) lacks its amount: percentages are not read.")),
                "SAC05");
        return new Adjustment(
                segment.at(1).filter("C"::equals).isPresent() ? Direction.CHARGE : Direction.ALLOWANCE,
                amount.movePointLeft(HUNDREDTHS),
                segment.at(DESCRIPTION),
                Optional.empty());
    }
}
