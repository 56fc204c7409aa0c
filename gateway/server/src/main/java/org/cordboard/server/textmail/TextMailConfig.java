package org.cordboard.server.textmail;

import org.cordboard.sms.mailbox.ImapConfig;

/// Where people's answers by mail go, and where they are read.
public record TextMailConfig(ReplyMailAddress address, ImapConfig imap) {}
