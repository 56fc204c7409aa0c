package org.cordboard.sip.dialect;

/// How numbers are written over a trunk. Any thread.
public interface NumberFormat {
    /// As we write them.
    NumberFormat OURS = new NumberFormat() {
        @Override
        public String read(String written) {
            return written;
        }

        @Override
        public String write(String number) {
            return number;
        }
    };

    /// @param written by the trunk, whatever that is; can be empty
    /// @return as we write it, or unchanged where it is no number that the trunk would have rewritten
    String read(String written);

    /// @param number digits, `*` and `#`, with a leading `+` or not
    /// @return of the same characters
    String write(String number);
}
