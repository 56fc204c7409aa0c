package org.cordboard.sms.voice;

import org.cordboard.sms.provider.ForgedException;
import org.cordboard.sms.provider.NetworkCall;

/// A network that asks us over HTTP what to do with a call, and tells what becomes of it. Any thread; nothing blocks.
public interface VoiceNetwork {
    /// What people call it.
    String name();

    /// Somebody calls a number of the account.
    ///
    /// @throws ForgedException when the network has not said it
    /// @throws IllegalArgumentException naming the field that is missing or wrong
    DialledNumber dialled(NetworkCall request) throws ForgedException;

    /// How far the network's own call to us has come, which it makes for the caller.
    ///
    /// @throws ForgedException when the network has not said it
    /// @throws IllegalArgumentException naming the field that is missing or wrong
    LegReport leg(NetworkCall request) throws ForgedException;

    /// What has come of calling us, when the network asks what to do next.
    ///
    /// @throws ForgedException when the network has not said it
    /// @throws IllegalArgumentException naming the field that is missing or wrong
    LegReport outcome(NetworkCall request) throws ForgedException;

    /// How far the caller's own call to the network has come.
    ///
    /// @throws ForgedException when the network has not said it
    /// @throws IllegalArgumentException naming the field that is missing or wrong
    LegReport caller(NetworkCall request) throws ForgedException;

    /// An answer to [#dialled]: the caller is brought to us.
    String bring(Bringing bringing);

    /// An answer to [#dialled]: the number is none of ours.
    String refuse();

    /// An answer to [#outcome]: nothing is left to do.
    String end();
}
