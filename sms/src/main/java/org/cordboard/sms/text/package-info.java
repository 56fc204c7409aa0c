/// What a text is made of.
package org.cordboard.sms.text;
