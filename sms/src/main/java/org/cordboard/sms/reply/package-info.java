/// Answers that people write by mail.
package org.cordboard.sms.reply;
