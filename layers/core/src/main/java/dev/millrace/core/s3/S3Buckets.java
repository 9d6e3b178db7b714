package dev.millrace.core.s3;

import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.ObjectStore;
import software.amazon.awssdk.services.s3.S3Client;

/// Buckets of Amazon S3, or of anything that speaks its protocol.
public final class S3Buckets implements Buckets {

    private final S3Client s3;

    public S3Buckets(S3Client s3) {
        this.s3 = s3;
    }

    @Override
    public ObjectStore open(String bucket) {
        return new S3ObjectStore(s3, bucket);
    }
}
