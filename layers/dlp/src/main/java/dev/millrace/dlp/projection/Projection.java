package dev.millrace.dlp.projection;

import dev.millrace.dlp.Span;
import java.util.ArrayList;
import java.util.List;

/// What a part of a document says, without its markup and with its escapes resolved: the text that detectors read, of
/// which every character is traceable to the document.
///
/// Consists of values and of filler between them, which gives values context and is never masked. Within a value,
/// pieces follow the document's order; several characters that an escape writes as one, or the other way round, are one
/// piece.
public final class Projection {

    /// Between two values, so that nothing is read across them.
    public static final String GAP = "\0\n";

    private final long base;
    private final StringBuilder text = new StringBuilder();
    private final Ints pieceStarts = new Ints();
    private final Ints pieceEnds = new Ints();
    private final Ints origins = new Ints();
    private final Ints originEnds = new Ints();
    private final Ints valueStarts = new Ints();
    private final List<Encoding> encodings = new ArrayList<>();

    Projection(long base) {
        this.base = base;
    }

    /// What was projected so far.
    public String text() {
        return text.toString();
    }

    /// How much was projected so far.
    public int length() {
        return text.length();
    }

    /// Begins a value; the one before is over.
    public void begin(Encoding encoding) {
        valueStarts.add(text.length());
        encodings.add(encoding);
    }

    /// Words that are not in the document at that place, or not to be masked.
    public void filler(CharSequence words) {
        text.append(words);
    }

    /// The document's characters from `origin` on are those of the value.
    public void same(CharSequence characters, long origin) {
        if (!characters.isEmpty()) {
            piece(characters, origin, origin + characters.length());
        }
    }

    /// The document's characters from `origin` to `originEnd` write these of the value.
    public void escaped(CharSequence characters, long origin, long originEnd) {
        piece(characters, origin, originEnd);
    }

    private void piece(CharSequence characters, long origin, long originEnd) {
        pieceStarts.add(text.length());
        text.append(characters);
        pieceEnds.add(text.length());
        origins.add((int) (origin - base));
        originEnds.add((int) (originEnd - base));
    }

    private boolean isVerbatim(int piece) {
        return originEnds.get(piece) - origins.get(piece) == pieceEnds.get(piece) - pieceStarts.get(piece);
    }

    /// Where the values stand that spans of the text cover. A span over several values is one finding in each.
    ///
    /// @param spans by position, free of overlaps
    public List<Finding> findings(List<Span> spans) {
        var findings = new ArrayList<Finding>();
        for (var span : spans) {
            var last = valueStarts.lastUpTo(span.end() - 1);
            for (var value = Math.max(0, valueStarts.lastUpTo(span.start())); value <= last; value++) {
                var ranges = ranges(Math.max(span.start(), valueStarts.get(value)), Math.min(span.end(), endOf(value)));
                if (!ranges.isEmpty()) {
                    findings.add(new Finding(value, span.type(), span.confidence(), ranges));
                }
            }
        }
        return findings;
    }

    /// How that value is written.
    public Encoding encoding(int value) {
        return encodings.get(value);
    }

    /// Where all of a value stands.
    public List<Range> rangesOf(int value) {
        return ranges(valueStarts.get(value), endOf(value));
    }

    /// The projected characters between two positions.
    public String text(int start, int end) {
        return text.substring(start, end);
    }

    private int endOf(int value) {
        return value + 1 < encodings.size() ? valueStarts.get(value + 1) : text.length();
    }

    /// Where in the document the characters between two positions stand, markup between them left out.
    private List<Range> ranges(int start, int end) {
        var ranges = new ArrayList<Range>();
        for (var piece = Math.max(0, pieceStarts.lastUpTo(start));
                piece < pieceStarts.size() && pieceStarts.get(piece) < end;
                piece++) {
            if (pieceEnds.get(piece) > start) {
                join(ranges, part(piece, start, end));
            }
        }
        return ranges;
    }

    private Range part(int piece, int start, int end) {
        var from = pieceStarts.get(piece);
        var to = pieceEnds.get(piece);
        var origin = base + origins.get(piece);
        var originEnd = base + originEnds.get(piece);
        if (isVerbatim(piece)) {
            originEnd -= Math.max(0, to - end);
            origin += Math.max(0, start - from);
            from = Math.max(from, start);
            to = Math.min(to, end);
        }
        return new Range(origin, originEnd, from, to);
    }

    private static void join(List<Range> ranges, Range next) {
        if (!ranges.isEmpty() && ranges.getLast().originEnd() == next.origin()) {
            var last = ranges.removeLast();
            ranges.add(new Range(last.origin(), next.originEnd(), last.start(), next.end()));
        } else {
            ranges.add(next);
        }
    }
}
