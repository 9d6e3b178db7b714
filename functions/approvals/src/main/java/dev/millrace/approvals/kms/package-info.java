/// Task tokens, encrypted under AWS KMS.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.kms;
