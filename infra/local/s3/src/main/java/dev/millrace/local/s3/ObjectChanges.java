package dev.millrace.local.s3;

/// Who wants to know about changes of objects.
@FunctionalInterface
interface ObjectChanges {

    /// Returns when the change is recorded for good.
    void accept(ObjectChange change);
}
