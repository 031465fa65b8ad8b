using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TalkTrends.Query;

/// <summary>Writes rows as a JSON array of objects, one in a line.</summary>
internal static class JsonRows
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(DbDataReader rows, TextWriter output, CancellationToken cancel)
    {
        using var line = new MemoryStream();
        using var json = new Utf8JsonWriter(line, s_options);
        var separator = "[\n";
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            json.WriteStartObject();
            for (var column = 0; column < rows.FieldCount; column++)
            {
                json.WritePropertyName(rows.GetName(column));
                CellText.WriteJson(json, rows.IsDBNull(column) ? null : rows.GetValue(column));
            }
            json.WriteEndObject();
            json.Flush();
            output.Write(separator);
            output.Write(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
            separator = ",\n";
            line.SetLength(0);
            json.Reset();
        }
        output.Write(separator == "[\n" ? "[]\n" : "\n]\n");
    }
}
