package dev.millrace.local.s3;

import java.time.Instant;

/// One finished change of an object, as S3 would report it.
///
/// @param size 0 for a deletion
/// @param eTag without quotes, empty for a deletion
/// @param sequencer orders the changes of one key; longer or greater is later
/// @param reason the API call, such as `PutObject`
record ObjectChange(
        Kind kind, String bucket, String key, long size, String eTag, String sequencer, String reason, Instant time) {

    enum Kind {
        CREATED,
        DELETED
    }
}
