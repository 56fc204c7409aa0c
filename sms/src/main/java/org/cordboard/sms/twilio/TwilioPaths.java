package org.cordboard.sms.twilio;

/// Under which paths Twilio reaches us. Ids stand in the path, as a proxy on the way may drop or
/// reorder a query and the signature would no longer fit.
///
/// @param root such as `/hooks/twilio`
public record TwilioPaths(String root) {
    /// Where texts come in.
    public String texts() {
        return root + "/texts";
    }

    /// Where Twilio tells what has become of a text.
    ///
    /// @param id our own
    public String report(String id) {
        return root + "/reports/" + id;
    }

    /// Where Twilio fetches what goes out with a text.
    ///
    /// @param ticket by which it is known, fit for a path
    public String picture(String ticket) {
        return root + "/pictures/" + ticket;
    }
}
