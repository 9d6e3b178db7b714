package dev.millrace.core.s3;

import dev.millrace.core.error.Transient;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// One `If-None-Match: *` write, carried to a certain end.
///
/// "Precondition failed" may answer the client's own repeated request after its first acknowledgement was lost: then
/// the object holds our bytes, and we won. "Conflict" means that S3 has not decided between concurrent writers yet.
record ConditionalPut(S3Client s3, String bucket, String key, byte[] content) {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final int ATTEMPTS = 8;
    private static final long FIRST_PAUSE_MS = 10;

    boolean run() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            pauseBefore(attempt);
            var won = attempt();
            if (won.isPresent()) {
                return won.get();
            }
        }
        throw new Transient("s3:PutObject on bucket %s stayed undecided between concurrent writers".formatted(bucket));
    }

    private Optional<Boolean> attempt() {
        try {
            s3.putObject(put -> put.bucket(bucket).key(key).ifNoneMatch("*"), RequestBody.fromBytes(content));
            return Optional.of(true);
        } catch (S3Exception e) {
            return switch (e.statusCode()) {
                case PRECONDITION_FAILED -> isOurs();
                case CONFLICT -> Optional.empty();
                default -> throw e;
            };
        }
    }

    /// Empty if the object that was in the way has been deleted since.
    private Optional<Boolean> isOurs() {
        try {
            var there = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe();
            return Optional.of(Arrays.equals(there, content));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    private static void pauseBefore(int attempt) {
        if (attempt == 0) {
            return;
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MS << (attempt - 1)) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("s3:PutObject was interrupted between attempts", e);
        }
    }
}
