package dev.millrace.dlp;

import java.util.List;

/// A piece of a stream that is ready to be written.
///
/// @param offset of its first character in the stream
/// @param spans by position in the piece
record StreamPiece(long offset, String text, List<Span> spans) {

    StreamSpan inStream(Span span) {
        return new StreamSpan(offset + span.start(), offset + span.end(), span.type(), span.confidence());
    }
}
