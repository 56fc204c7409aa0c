package org.cordboard.server.mail;
public record SmtpConfig(String x) {}
