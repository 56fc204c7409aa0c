/// What one leg hears of several at once.
package org.cordboard.media.mix;
