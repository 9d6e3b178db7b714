package dev.millrace.approvals;

/// A way to tell people that an approval waits. What is sent carries a link to a page, never a token or a nonce.
@FunctionalInterface
public interface Channel {

    /// Tells them what [Approval#notice] says.
    ///
    /// @throws dev.millrace.core.error.MillraceException if they could not be told
    void tell(Approval approval);
}
