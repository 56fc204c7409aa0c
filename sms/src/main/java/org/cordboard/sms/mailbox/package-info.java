/// The mailbox to which answers go.
package org.cordboard.sms.mailbox;
