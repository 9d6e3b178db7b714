package dev.millrace.dlp.operator;

import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Replacement;
import dev.millrace.dlp.key.Purpose;
import dev.millrace.dlp.key.TenantKeys;
import java.nio.ByteBuffer;

/// Moves all dates of a document by the same number of days, so that the time between them is kept and the dates are
/// not. What holds no full date, or more than dates and times, is replaced by its type.
///
/// The number of days is the document's own and follows from the tenant's key: masked again, a document gets the same
/// dates. It is never 0.
///
/// @param days how far at most, forwards or backwards
public record DateShift(TenantKeys keys, int days) implements Operator {

    public DateShift {
        if (days < 1) {
            throw new IllegalArgumentException("dates are shifted by one day at least");
        }
    }

    @Override
    public Replacement forDocument(MaskingScope scope) {
        var shift = shiftOf(scope);
        return (type, value) -> ShiftedDates.in(value, shift).orElse("[" + type + "]");
    }

    private long shiftOf(MaskingScope scope) {
        var fingerprint = keys.fingerprints(scope.tenant(), Purpose.DATE_SHIFT)
                .of(scope.document().value());
        var choice = Math.floorMod(ByteBuffer.wrap(fingerprint).getLong(), 2L * days);
        return choice < days ? choice - days : choice - days + 1;
    }
}
