package dev.millrace.core.domain;

import com.google.errorprone.annotations.Immutable;

/// Where an object lies: what events and state machines carry instead of the object.
@Immutable
public record ObjectPointer(String bucket, String key) {

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
