package dev.millrace.local.statemachines.definition;

/// One thing that is wrong with a definition.
///
/// @param path where, such as `/States/MaskDocuments/Retry/0/ErrorEquals`
public record Problem(String path, String message) {

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
