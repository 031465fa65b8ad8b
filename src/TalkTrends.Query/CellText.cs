using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TalkTrends.Query;

/// <summary>A value of DuckDB's as text, the same under every culture.</summary>
internal static class CellText
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Plain values as people write them; lists and structures as JSON.</summary>
    public static string Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable => Json(value),
        _ => value.ToString() ?? "",
    };

    /// <summary>Writes a value as JSON: numbers that JSON has as numbers, what it does not know as text.</summary>
    public static void WriteJson(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case sbyte or short or int or long or byte or ushort or uint or ulong or decimal:
                json.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case IDictionary pairs:
                json.WriteStartObject();
                foreach (DictionaryEntry pair in pairs)
                {
                    json.WritePropertyName(Of(pair.Key));
                    WriteJson(json, pair.Value);
                }
                json.WriteEndObject();
                break;
            case not string and IEnumerable values:
                json.WriteStartArray();
                foreach (var one in values)
                    WriteJson(json, one);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Of(value));
                break;
        }
    }

    private static string Json(object value)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, s_plain))
            WriteJson(json, value);
        return System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
