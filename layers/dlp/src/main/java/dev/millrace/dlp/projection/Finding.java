package dev.millrace.dlp.projection;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.InfoType;
import java.util.List;

/// Something sensitive within one value of a document.
///
/// @param value its number in the projection, from 0
/// @param ranges where it stands, in order; more than one if markup splits it
public record Finding(int value, InfoType type, Confidence confidence, List<Range> ranges) {

    public Finding {
        ranges = List.copyOf(ranges);
    }

    /// Where it begins in the projection.
    public int start() {
        return ranges.getFirst().start();
    }

    /// Where it ends in the projection.
    public int end() {
        return ranges.getLast().end();
    }
}
